import docker
import urllib3

client = docker.from_env()
retries = urllib3.Retry(20, backoff_factor=0.1)
http = urllib3.PoolManager(retries=retries)

# (1)
nginx = client.containers.run("nginx:1.26", name="nginx", ports={80: 8001}, detach=True)
apache = client.containers.run(
    "httpd:2.4", name="apache", ports={80: 8002}, detach=True
)

# (2)
print(b"<html" in http.request("GET", "http://localhost:8001/").data)
#> True
print(b"<html" in http.request("GET", "http://localhost:8002/").data)
#> True

# (3)
for server in nginx, apache:
    lines = server.logs(stream=True)
    print(server.name, any(b"GET / HTTP/1.1" in line for line in lines))
    #> nginx True
    #> apache True

# (4)
for server in nginx, apache:
    server.stop()
    server.remove()
