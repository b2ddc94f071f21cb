import re
import secrets
from pathlib import Path

import docker
import requests
from requests.adapters import HTTPAdapter, Retry

client = docker.from_env()

# (1)
network = client.networks.create("blog")
folder = Path("secrets").resolve()
folder.mkdir()
for name in "root", "writer":
    (folder / name).write_text(secrets.token_urlsafe(18))

# (2)
def run_database():
    return client.containers.run(
        "mysql:9.7",
        name="database",
        network="blog",
        environment=Path("database.env").read_text().split(),
        volumes={
            str(folder): {"bind": "/run/secrets", "mode": "ro"},
            "database": {"bind": "/var/lib/mysql", "mode": "rw"},
        },
        detach=True,
    )

database = run_database()

# (3)
def run_site():
    return client.containers.run(
        "wordpress:7.1-apache",
        name="site",
        network="blog",
        environment=Path("site.env").read_text().split(),
        volumes={
            str(folder / "writer"): {"bind": "/run/secrets/writer", "mode": "ro"},
            "site": {"bind": "/var/www/html", "mode": "rw"},
        },
        ports={"80/tcp": 8080},
        detach=True,
    )

site = run_site()
# (4)
visitor = requests.Session()
patient = Retry(total=200, backoff_factor=0.2, backoff_max=1, status_forcelist=[500])
visitor.mount("http://", HTTPAdapter(max_retries=patient))
answer = visitor.get("http://localhost:8080/", allow_redirects=False)
print(answer.status_code, answer.headers["Location"])
#> 302 http://localhost:8080/wp-admin/install.php
# (5)
settings = {
    "weblog_title": "Harbour notes",
    "user_name": "keeper",
    "admin_password": "lantern-oil-42",
    "admin_password2": "lantern-oil-42",
    "admin_email": "keeper@example.com",
    "blog_public": "0",
}
answer = visitor.post(
    "http://localhost:8080/wp-admin/install.php", params={"step": 2}, data=settings
)
print(re.search("<h1>.*</h1>", answer.text).group())
#> <h1>Success!</h1>
# (6)
visitor.cookies.set("wordpress_test_cookie", "WP%20Cookie%20check")
answer = visitor.post(
    "http://localhost:8080/wp-login.php",
    data={"log": "keeper", "pwd": "lantern-oil-42", "testcookie": 1},
    allow_redirects=False,
)
print(answer.status_code, answer.headers["Location"])
#> 302 http://localhost:8080/wp-admin/
nonce = visitor.get(
    "http://localhost:8080/wp-admin/admin-ajax.php", params={"action": "rest-nonce"}
).text
post = visitor.post(
    "http://localhost:8080/?rest_route=/wp/v2/posts",
    headers={"X-WP-Nonce": nonce},
    data={
        "title": "The first ship",
        "content": "It came in at dawn.",
        "status": "publish",
    },
).json()
print(post["slug"], post["status"])
#> the-first-ship publish
# (7)
for container in site, database:
    container.stop()
    container.remove()
database = run_database()
site = run_site()
# (8)
page = visitor.get("http://localhost:8080/", params={"name": "the-first-ship"}).text
print(re.search("<title>.*</title>", page).group())
#> <title>The first ship &#8211; Harbour notes</title>
print(re.search("It came in.*dawn", page).group())
#> It came in at dawn
