# (1)
docker run --detach --init --name receiver --publish 127.0.0.1:24224:24224 \
  --mount type=bind,source=./receiver.py,target=/receiver.py,readonly \
  python:3.13-slim python /receiver.py
#> 85b75f6a9eeb338fe16317a5e0372c8a828ae85e0f002ff798522c0a5cc526fa
timeout 30 sh -c 'until docker logs receiver | grep --quiet ready; do :; done'
# (2)
docker run --name shop --env STAGE=test --log-driver fluentd \
  --log-opt fluentd-address=127.0.0.1:24224 --log-opt tag='docker.{{.Name}}' \
  --log-opt env=STAGE busybox echo "sold"
#> sold
# (3)
timeout 30 sh -c 'until docker logs receiver | grep sold; do :; done'
#> docker.shop {"STAGE": "test", "container_id": "fa53b94b19db8668f59053b908e99e2de2dbec43ae15e1a0d8920d9655bd65fd", "container_name": "/shop", "log": "sold", "source": "stdout"}
# (4)
docker logs shop
#> sold
