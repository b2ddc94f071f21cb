# (1)
touch /repository/examples/verification/repository.sh
#> touch: cannot touch '/repository/examples/verification/repository.sh': Read-only file system
#! exit 1
rm /repository/README.md
#> rm: cannot remove '/repository/README.md': Read-only file system
#! exit 1
touch /images/mark
#> touch: cannot touch '/images/mark': Read-only file system
#! exit 1
touch /packages/mark
#> touch: cannot touch '/packages/mark': Read-only file system
#! exit 1
# (2)
find / \( -path /proc -o -path /sys \) -prune -o -type s -name docker.sock -print
#> /run/docker.sock
docker info --format '{{.Name}}: {{.Containers}} containers'
#> lab: 0 containers
# (3)
env | cut --delimiter = --fields 1 | sort
#> DOCKER_NOTES_EXAMPLE
#> HOME
#> LANG
#> LOGNAME
#> PATH
#> PWD
#> SHELL
#> SHLVL
#> TERM
#> TZ
#> USER
#> _
