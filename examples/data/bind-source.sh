# (1)
docker run --rm --volume ./settings.conf:/etc/settings.conf busybox \
  stat -c '%F of %U' /etc/settings.conf
#> directory of root
# (2)
docker run --rm --mount type=bind,source=./missing.conf,target=/etc/settings.conf \
  busybox true
#> docker: Error response from daemon: invalid mount config for type "bind": bind source path does not exist: /home/reader/bind-source/missing.conf
#>
#> Run 'docker run --help' for more information
#! exit 125
ls missing.conf
#> ls: cannot access 'missing.conf': No such file or directory
#! exit 2
# (3)
docker run --rm --volume settings.conf:/settings busybox touch /settings/inside
docker volume ls
#> DRIVER    VOLUME NAME
#> local     settings.conf
# (4)
docker run --rm --volume conf/settings:/settings busybox true
#> docker: Error response from daemon: create conf/settings: "conf/settings" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path
#>
#> Run 'docker run --help' for more information
#! exit 125
