import docker
from docker.errors import APIError
from docker.types import LogConfig

client = docker.from_env()
command = ["echo", "nobody listens"]

# (1)
fluentd = LogConfig(type="fluentd")
try:
    client.containers.run("busybox", command, name="strict", log_config=fluentd)
except APIError as error:
    print(error.explanation)
    #> failed to create task for container: failed to initialize logging driver: dial tcp 127.0.0.1:24224: connect: connection refused
print(client.containers.get("strict").status)
#> created

# (2)
options = {"fluentd-async": "true", "fluentd-max-retries": "1"}
fluentd = LogConfig(type="fluentd", config=options)
client.containers.run("busybox", command, name="patient", log_config=fluentd)

# (3)
patient = client.containers.get("patient")
print(patient.logs())
#> b'nobody listens\n'
print(patient.status)
#> exited
