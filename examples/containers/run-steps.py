import docker

client = docker.from_env()

# (1)
print(client.images.pull("busybox").tags)
#> ['busybox:latest']

# (2)
greeter = client.containers.create("busybox", ["echo", "hello"], name="greeter")
print(greeter.status)
#> created

# (3)
greeter.start()
print(greeter.wait())
#> {'StatusCode': 0}
greeter.reload()
print(greeter.status)
#> exited

# (4)
output = greeter.attach(stream=True)
greeter.start()
print(list(output))
#> [b'hello\n']
print(greeter.wait())
#> {'StatusCode': 0}

# (5)
print(greeter.logs())
#> b'hello\nhello\n'
