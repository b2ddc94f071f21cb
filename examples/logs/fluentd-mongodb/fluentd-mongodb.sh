# (1)
docker network create logs
docker run --detach --name database --network logs --volume logs:/data/db mongo:8.0
# (2)
docker build --tag fluentd-mongodb .
docker run --rm fluentd-mongodb fluentd --dry-run --config /fluentd/etc/fluent.conf
docker run --detach --name fluentd --network logs \
  --publish 127.0.0.1:24224:24224 fluentd-mongodb
# (3)
timeout 60 sh -c 'until docker logs fluentd | grep --quiet "worker is now running"; do :; done'
docker run --detach --name web --publish 127.0.0.1:8080:80 --log-driver fluentd \
  --log-opt fluentd-address=127.0.0.1:24224 --log-opt tag=docker.nginx.web nginx:1.26
curl --silent --retry 20 --retry-all-errors --output /dev/null http://127.0.0.1:8080/
# (4)
timeout 60 sh -c 'until docker exec database mongosh --quiet nginx \
  --eval "db.access.findOne({log: /GET/})" | grep GET; do :; done'
