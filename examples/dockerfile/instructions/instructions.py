import docker

client = docker.from_env()

# (1)
everything, log = client.images.build(path=".", tag="everything", rm=True)
container = client.containers.run("everything", detach=True)
print(container.wait())
#> {'StatusCode': 0}
print(container.logs().decode().strip())
#> <h1>Page</h1>
#> <p>first edition</p>
container.remove(v=True)

# (2)
config = everything.attrs["Config"]
print(config["Labels"])
#> {'org.opencontainers.image.title': 'Everything at once'}
print(config["Env"])
#> ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', 'EDITION=first']
print(config["WorkingDir"], config["User"], config["StopSignal"])
#> /srv 1000 SIGINT
print(config["ExposedPorts"], config["Volumes"])
#> {'8080/tcp': {}} {'/data': {}}

# (3)
print(config["Entrypoint"], config["Cmd"])
#> ['cat'] ['page.html']
print(config["Healthcheck"], config["OnBuild"])
#> {'Test': ['CMD-SHELL', 'test -f /srv/page.html']} ['RUN echo "built on everything"']
