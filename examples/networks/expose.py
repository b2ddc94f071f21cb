import docker

client = docker.from_env()

# (1)
print(client.images.get("nginx:1.26").attrs["Config"]["ExposedPorts"])
#> {'80/tcp': {}}
quiet = client.containers.run("nginx:1.26", name="quiet", detach=True)
quiet.reload()
print(quiet.ports)
#> {'80/tcp': None}
# (2)
everything = client.containers.run(
    "nginx:1.26", name="all", publish_all_ports=True, detach=True
)
everything.reload()
print(everything.ports["80/tcp"][0])
#> {'HostIp': '0.0.0.0', 'HostPort': '32771'}
# (3)
created = client.api.create_container(
    "busybox",
    ["sleep", "infinity"],
    name="extra",
    ports=[9090],
    host_config=client.api.create_host_config(publish_all_ports=True),
)
extra = client.containers.get(created["Id"])
extra.start()
extra.reload()
print(extra.ports["9090/tcp"][0])
#> {'HostIp': '0.0.0.0', 'HostPort': '32772'}
# (4)
for container in client.containers.list():
    print(container.name, container.attrs["Config"].get("ExposedPorts"))
    #> extra {'9090/tcp': {}}
    #> all {'80/tcp': {}}
    #> quiet {'80/tcp': {}}
# (5)
serve = 'echo "found anyway" > /tmp/index.html; exec httpd -f -p 1234 -h /tmp'
client.containers.run("busybox", ["sh", "-c", serve], name="shy", detach=True)
output = client.containers.run(
    "busybox", ["wget", "-q", "-O", "-", "http://172.17.0.5:1234"], remove=True
)
print(output.decode().strip())
#> found anyway
