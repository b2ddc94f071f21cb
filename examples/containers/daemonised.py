import docker

client = docker.from_env()

def list_running():
    return [container.name for container in client.containers.list()]

# (1)
forks = client.containers.run(
    "busybox", ["httpd", "-p", "80"], name="forks", detach=True
)
print(forks.wait())
#> {'StatusCode': 0}

# (2)
client.containers.run("busybox", ["httpd", "-f", "-p", "80"], name="stays", detach=True)
print(list_running())
#> ['stays']

# (3)
shell = client.containers.run("busybox", name="shell", detach=True)
print(shell.wait())
#> {'StatusCode': 0}
client.containers.run("busybox", name="waiting", detach=True, stdin_open=True)
print(list_running())
#> ['waiting', 'stays']
