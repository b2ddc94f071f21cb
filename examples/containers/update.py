import docker

client = docker.from_env()

# (1)
web = client.containers.run("nginx:1.26", name="web", detach=True)
web.update(
    restart_policy={"Name": "unless-stopped"}, mem_limit="64m", memswap_limit="64m"
)
web.reload()
settings = web.attrs["HostConfig"]
print(web.name, settings["RestartPolicy"]["Name"], settings["Memory"])
#> web unless-stopped 67108864

# (2)
try:
    web.update(environment={"MODE": "test"})
except TypeError as error:
    print(error)
    #> ContainerApiMixin.update_container() got an unexpected keyword argument 'environment'

# (3)
web.rename("web-old")
client.networks.create("shop").connect("web-old")
web.reload()
print(sorted(web.attrs["NetworkSettings"]["Networks"]))
#> ['bridge', 'shop']

# (4)
web.remove(force=True)
web = client.containers.run(
    "nginx:1.26",
    name="web",
    environment={"MODE": "test"},
    ports={80: 8080},
    detach=True,
)
web.reload()
print(web.ports)
#> {'80/tcp': [{'HostIp': '0.0.0.0', 'HostPort': '8080'}, {'HostIp': '::', 'HostPort': '8080'}]}
