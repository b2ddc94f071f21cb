import docker

client = docker.from_env()

# (1)
web = client.containers.run("nginx:1.26", name="web", detach=True)
while web.exec_run(["curl", "--silent", "http://localhost"]).exit_code:
    pass
print(web.exec_run(["cat", "/proc/1/comm"]))
#> ExecResult(exit_code=0, output=b'nginx\n')

# (2)
print(web.exec_run(["sh", "-c", "exit 9"]))
#> ExecResult(exit_code=9, output=b'')

# (3)
print(web.exec_run(["ls", "conf.d"], workdir="/etc/nginx").output)
#> b'default.conf\n'
print(web.exec_run(["id"], user="1000:2000").output)
#> b'uid=1000 gid=2000 groups=2000\n'
greet = ["sh", "-c", 'echo "$GREETING"']
print(web.exec_run(greet, environment={"GREETING": "hello"}).output)
#> b'hello\n'

# (4)
page = "/usr/share/nginx/html/index.html"
web.exec_run(["sh", "-c", f"echo '<h1>Edited</h1>' > {page}"])
print(web.exec_run(["cat", page]).output)
#> b'<h1>Edited</h1>\n'
web.reload()
print(web.status)
#> running
