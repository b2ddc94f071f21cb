import docker

client = docker.from_env()

# (1)
web = client.containers.run("busybox", "httpd -f -h /pages", name="web", detach=True)
print(web.wait())
#> {'StatusCode': 1}

# (2)
while client.containers.list():
    pass
print(client.containers.list())
#> []
for container in client.containers.list(all=True):
    print(container.name, container.status, container.attrs["State"]["ExitCode"])
    #> web exited 1

# (3)
print(web.logs())
#> b"httpd: can't change directory to '/pages': No such file or directory\n"

# (4)
web.start()
print(web.wait())
#> {'StatusCode': 1}
web.start()
print(web.wait())
#> {'StatusCode': 1}

# (5)
print(web.logs(tail=2).decode(), end="")
#> httpd: can't change directory to '/pages': No such file or directory
#> httpd: can't change directory to '/pages': No such file or directory
