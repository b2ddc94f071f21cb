import docker

client = docker.from_env()

# (1)
found = client.containers.run(
    "httpd:2.4",
    ["grep", "^DocumentRoot", "/usr/local/apache2/conf/httpd.conf"],
    remove=True,
)
print(found.decode().strip())
#> DocumentRoot "/usr/local/apache2/htdocs"
# (2)
found = client.containers.run(
    "nginx:1.26",
    ["grep", "--max-count", "1", "root ", "/etc/nginx/conf.d/default.conf"],
    remove=True,
)
print(found.decode().strip())
#> root   /usr/share/nginx/html;
# (3)
print(client.images.get("haproxy:3.0").attrs["Config"]["Cmd"])
#> ['haproxy', '-f', '/usr/local/etc/haproxy/haproxy.cfg']
