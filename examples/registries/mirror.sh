# (1)
docker network create depot
#> ef2a5b2a65ab279e3406f6efec46fc401970035647ff845a6d9e0bc3660608a5
docker run --detach --name source --network depot --publish 127.0.0.1:5001:5000 registry:2
#> 08cfba9cf3f155e351870d7491d62b7b5f0aa6f4805fe37fece0d2005c0ee2d8
curl --silent --retry 20 --retry-all-errors http://localhost:5001/v2/_catalog
#> {"repositories":[]}
docker run --name cook busybox sh -c 'echo soup > /menu'
docker commit cook localhost:5001/kitchen/menu:1
#> sha256:0dbc6019982c1efa6075715a5dd4c6e28b1c7df109a30b8362d0af4dfa528b21
docker push --quiet localhost:5001/kitchen/menu:1
#> localhost:5001/kitchen/menu:1
docker rm cook
#> cook
docker rmi localhost:5001/kitchen/menu:1
#> Untagged: localhost:5001/kitchen/menu:1
#> Untagged: localhost:5001/kitchen/menu@sha256:e995bd520afdfa52647aa87c55594bb1ca39cdddaa75da1eb28b0c830dcdada9
#> Deleted: sha256:0dbc6019982c1efa6075715a5dd4c6e28b1c7df109a30b8362d0af4dfa528b21
#> Deleted: sha256:d3e07ae04307116f9eb1250fda56856b476d30d7df516bd75a339921654deccc
# (2)
docker run --detach --name mirror --network depot --publish 127.0.0.1:5002:5000 \
  --env REGISTRY_PROXY_REMOTEURL=http://source:5000 registry:2
#> a0e40836d053e551ffb7a9f52832cfb3ad348b299c7bd30265dcd5460fd35f8a
curl --silent --retry 20 --retry-all-errors http://localhost:5002/v2/_catalog
#> {"repositories":[]}
docker run --rm --quiet localhost:5002/kitchen/menu:1 cat /menu
#> soup
# (3)
timeout 30 sh -c 'until curl --silent http://localhost:5002/v2/_catalog | grep menu; do :; done'
#> {"repositories":["kitchen/menu"]}
docker rm --force source
#> source
docker rmi localhost:5002/kitchen/menu:1
#> Untagged: localhost:5002/kitchen/menu:1
#> Untagged: localhost:5002/kitchen/menu@sha256:e995bd520afdfa52647aa87c55594bb1ca39cdddaa75da1eb28b0c830dcdada9
#> Deleted: sha256:0dbc6019982c1efa6075715a5dd4c6e28b1c7df109a30b8362d0af4dfa528b21
#> Deleted: sha256:d3e07ae04307116f9eb1250fda56856b476d30d7df516bd75a339921654deccc
docker run --rm --quiet localhost:5002/kitchen/menu:1 cat /menu
#> soup
# (4)
curl --silent --request POST http://localhost:5002/v2/kitchen/menu/blobs/uploads/
#> {"errors":[{"code":"UNSUPPORTED","message":"The operation is unsupported."}]}
# (5)
echo '{ "registry-mirrors": ["http://192.168.50.10:5002"] }' > daemon.json
dockerd --validate --config-file daemon.json
#> configuration OK
