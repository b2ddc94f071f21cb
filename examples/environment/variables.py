import os

import docker

client = docker.from_env()

# (1)
print(client.containers.run("busybox", "env", remove=True).decode().strip())
#> PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
#> HOSTNAME=b7e2982dbfe2
#> HOME=/root

# (2)
chosen = {"GREETING": "hello", "NAME": "Kim Minsu"}
output = client.containers.run("busybox", "env", environment=chosen, remove=True)
print("\n".join(sorted(output.decode().splitlines())))
#> GREETING=hello
#> HOME=/root
#> HOSTNAME=4d263fc057ba
#> NAME=Kim Minsu
#> PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin

# (3)
os.environ["CITY"] = "Busan"
passed = {name: os.environ[name] for name in ("CITY", "MISSING") if name in os.environ}
output = client.containers.run("busybox", "env", environment=passed, remove=True)
print(output.decode().strip())
#> PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
#> HOSTNAME=6c6d05e06c58
#> CITY=Busan
#> HOME=/root

# (4)
for command in (["echo", "$CITY"], ["sh", "-c", "echo $CITY"]):
    print(
        client.containers.run(
            "busybox", command, environment={"CITY": "Seoul"}, remove=True
        )
    )
    #> b'$CITY\n'
    #> b'Seoul\n'
