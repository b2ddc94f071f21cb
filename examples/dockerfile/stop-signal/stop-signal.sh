# (1)
docker build --quiet --tag service .
#> sha256:93dc0b17f8d6624edcca8fcd2ce3fb6e5647f04169e48e859a2aaeb4253e5fdd
docker run --detach --name quits service
#> d92e67f9577298cea1bc1190b08bc88c543468a9da2a520138556bb10d458862
docker run --detach --name terminates --stop-signal SIGTERM service
#> d4201a733b1cf4c2a24baa2f44147f41dcf54a7de91339dbc5b32d14c6fb8d28
# (2)
until docker logs quits | grep --quiet ready; do :; done
until docker logs terminates | grep --quiet ready; do :; done
docker stop quits terminates
#> quits
#> terminates
# (3)
docker logs quits
#> ready
#> SIGQUIT: finishing
docker logs terminates
#> ready
#> SIGTERM: finishing
docker inspect --format '{{.State.ExitCode}}' quits terminates
#> 0
#> 0
