# (1)
sh engine start
docker context create spare --docker "host=unix://$PWD/engine.sock"
#> spare
#> Successfully created context "spare"
docker save busybox | docker --context spare load --quiet
#> Loaded image: busybox:latest
docker context use spare
#> spare
#> Current context is now "spare"
# (2)
for policy in no on-failure always unless-stopped; do
  docker run --detach --init --network none --name "$policy" --restart "$policy" \
    busybox sleep infinity
done
#> 3062adf0b8a93bc11eb7646f571272252bb8e8a300951b23eff807d82c92fc15
#> 7ca2d9086134f94c9b68128b29f2a818da63e1f56a297900b75e851c926bb733
#> fd0948d8db68176308842e5074cb95ddc1f264da69b5c2ba3ae25fc99720cad9
#> 12895cbc2de75eccc95436e5e39208bb08fd1407c7cf4184046ef46bad29ae2d
docker run --detach --network none --name gentle --restart on-failure busybox \
  sh -c 'trap "exit 0" TERM; echo ready; sleep infinity & wait'
#> dc1b9b14b3e208f51417f3c65197e7f87de1fc2bd6bf49f346dada81e96a6231
until docker logs gentle | grep ready; do :; done
#> ready
# (3)
docker stop no on-failure always unless-stopped gentle
#> no
#> on-failure
#> always
#> unless-stopped
#> gentle
docker ps --all --format '{{.Names}}: {{.Status}}' | sort
#> always: Exited (143) Less than a second ago
#> gentle: Exited (0) Less than a second ago
#> no: Exited (143) Less than a second ago
#> on-failure: Exited (143) Less than a second ago
#> unless-stopped: Exited (143) Less than a second ago
# (4)
sh engine stop
sh engine start
docker ps --all --format '{{.Names}}: {{.Status}}' | sort
#> always: Up Less than a second
#> gentle: Exited (0) 4 seconds ago
#> no: Exited (143) 4 seconds ago
#> on-failure: Up Less than a second
#> unless-stopped: Exited (143) 4 seconds ago
# (5)
docker rm --force no on-failure always unless-stopped gentle
#> no
#> on-failure
#> always
#> unless-stopped
#> gentle
docker context use default
#> default
#> Current context is now "default"
docker context rm spare
#> spare
sh engine stop
