import re

import docker
import requests
from requests.adapters import HTTPAdapter, Retry

client = docker.from_env()

# (1)
network = client.networks.create("blog")
settings = {"WORDPRESS_DB_HOST": "database", "WORDPRESS_DB_PASSWORD": "ink"}
site = client.containers.run(
    "wordpress:7.1-apache",
    name="site",
    network="blog",
    environment=settings,
    ports={"80/tcp": 8080},
    detach=True,
)
visitor = requests.Session()
impatient = Retry(total=200, backoff_factor=0.1, backoff_max=0.5)
visitor.mount("http://", HTTPAdapter(max_retries=impatient))
page = visitor.get("http://localhost:8080/").text
print(re.search("<h1>.*</h1>", page).group())
#> <h1>Error establishing a database connection</h1>
# (2)
database = client.containers.run(
    "mysql:9.7",
    name="database",
    network="blog",
    environment={
        "MYSQL_RANDOM_ROOT_PASSWORD": "yes",
        "MYSQL_DATABASE": "wordpress",
        "MYSQL_USER": "writer",
        "MYSQL_PASSWORD": "ink",
    },
    detach=True,
)
ping = "mysqladmin --host 127.0.0.1 --user writer --wait=120 --silent ping"
print(database.exec_run(ping, environment={"MYSQL_PWD": "ink"}).output.decode().strip())
#> mysqld is alive
page = visitor.get("http://localhost:8080/").text
print(re.search("<h1>.*</h1>", page).group())
#> <h1>Error establishing a database connection</h1>
# (3)
command = ["mysql", "--host", "database", "--user", "example username"]
refused = database.exec_run(command, environment={"MYSQL_PWD": "ink"})
print(refused.exit_code, refused.output.decode().strip())
#> 1 ERROR 1045 (28000): Access denied for user 'example username'@'172.18.0.3' (using password: YES)
# (4)
site.remove(force=True)
site = client.containers.run(
    "wordpress:7.1-apache",
    name="site",
    network="blog",
    environment={**settings, "WORDPRESS_DB_USER": "writer"},
    ports={"80/tcp": 8080},
    detach=True,
)
patient = Retry(total=200, backoff_factor=0.2, backoff_max=1, status_forcelist=[500])
visitor.mount("http://", HTTPAdapter(max_retries=patient))
answer = visitor.get("http://localhost:8080/", allow_redirects=False)
print(answer.status_code, answer.headers["Location"])
#> 302 http://localhost:8080/wp-admin/install.php
