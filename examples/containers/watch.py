import docker

client = docker.from_env()

# (1)
script = "echo started; echo result > /result; exit 3"
job = client.containers.run("busybox", ["sh", "-c", script], name="job", detach=True)
print(job.wait())
#> {'StatusCode': 3}

# (2)
print(job.logs())
#> b'started\n'
print(job.logs())
#> b'started\n'

# (3)
print(job.diff())
#> [{'Path': '/result', 'Kind': 1}]

# (4)
web = client.containers.run(
    "busybox", ["httpd", "-f", "-p", "80"], name="web", ports={80: 8080}, detach=True
)
web.reload()
print(web.ports)
#> {'80/tcp': [{'HostIp': '0.0.0.0', 'HostPort': '8080'}, {'HostIp': '::', 'HostPort': '8080'}]}
print(web.stats(stream=False)["name"])
#> /web
print([line[-1] for line in web.top()["Processes"]])
#> ['httpd -f -p 80']
