import docker
from docker.errors import APIError

client = docker.from_env()

# (1)
desk = client.containers.run("busybox", ["sleep", "infinity"], name="desk", detach=True)
print(desk.exec_run("bash").exit_code)
#> 127
print(desk.exec_run("/etc/passwd").exit_code)
#> 126

# (2)
print(desk.exec_run("pwd && pwd"))
#> ExecResult(exit_code=0, output=b'/\n')
print(desk.exec_run(["sh", "-c", "cd /home && pwd"]))
#> ExecResult(exit_code=0, output=b'/home\n')

# (3)
desk.pause()
try:
    desk.exec_run("pwd")
except APIError as error:
    print(error.explanation)
    #> Container 08b32d5dec244e17946a0784747f7a6ec530d44e052d8153706230fc52f7eceb is paused, unpause the container before exec
desk.unpause()

# (4)
desk.kill()
desk.wait()
try:
    desk.exec_run("pwd")
except APIError as error:
    print(error.explanation)
    #> container 08b32d5dec244e17946a0784747f7a6ec530d44e052d8153706230fc52f7eceb is not running
