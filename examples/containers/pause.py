import docker
from docker.errors import APIError

client = docker.from_env()

# (1)
web = client.containers.run("nginx:1.26", name="web", detach=True)
while web.exec_run(["curl", "--silent", "http://localhost"]).exit_code:
    pass
web.reload()
print(web.status)
#> running

# (2)
web.pause()
web.reload()
print(web.status)
#> paused

# (3)
web.unpause()
web.reload()
print(web.status)
#> running

# (4)
web.pause()
try:
    web.remove()
except APIError as error:
    print(error.explanation)
    #> cannot remove container "8bdc24accd18d2542ab64bc5433a3ce70377b9d41c329470d6856b5515dccd63": container is paused and must be unpaused first
web.stop()
try:
    web.pause()
except APIError as error:
    print(error.explanation)
    #> container 8bdc24accd18d2542ab64bc5433a3ce70377b9d41c329470d6856b5515dccd63 is not running
