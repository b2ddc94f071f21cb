import docker
from docker.errors import APIError
from docker.types import LogConfig

client = docker.from_env()

def run(name, message, driver, **options):
    options = {option.replace("_", "-"): value for option, value in options.items()}
    log_config = LogConfig(type=driver, config=options)
    command = ["echo", message]
    try:
        client.containers.run("busybox", command, name=name, log_config=log_config)
    except APIError as error:
        return error.explanation

# (1)
print(run("local", "to this machine", "syslog"))
#> failed to create task for container: failed to initialize logging driver: Unix syslog delivery error
print(run("journal", "to the journal", "journald"))
#> failed to create task for container: failed to initialize logging driver: journald is not enabled on this host

# (2)
error = run("named", "to a name", "syslog", syslog_address="tcp://collector:514")
print("dial tcp: lookup collector" in error)
#> True
print(run("tcp", "over TCP", "syslog", syslog_address="tcp://127.0.0.1:514"))
#> failed to create task for container: failed to initialize logging driver: dial tcp 127.0.0.1:514: connect: connection refused

# (3)
print(run("udp", "over UDP", "syslog", syslog_address="udp://127.0.0.1:514"))
#> None
print(client.containers.get("udp").logs())
#> b'over UDP\n'

# (4)
for container in sorted(client.containers.list(all=True), key=lambda each: each.name):
    print(container.name, container.status)
    #> journal created
    #> local created
    #> named created
    #> tcp created
    #> udp exited
