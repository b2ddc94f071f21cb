from pathlib import Path

import docker
from docker.errors import ContainerError

client = docker.from_env()

here = {str(Path.cwd()): {"bind": "/config", "mode": "ro"}}
# (1)
try:
    client.containers.run(
        "haproxy:3.0",
        ["haproxy", "-c", "-f", "/config/typo.cfg"],
        volumes=here,
        remove=True,
    )
except ContainerError as error:
    print(error.stderr.decode().strip())
    #> ...
    #> [ALERT]    (1) : config : parsing [/config/typo.cfg:13] : unknown keyword 'sever' in 'backend' section; did you mean 'server' maybe ?
    #> [ALERT]    (1) : config : Error(s) found in configuration file : /config/typo.cfg
    #> [ALERT]    (1) : config : Fatal errors found in configuration.
# (2)
client.networks.create("site")
try:
    client.containers.run(
        "haproxy:3.0",
        ["haproxy", "-c", "-f", "/config/haproxy.cfg"],
        network="site",
        volumes=here,
        remove=True,
    )
except ContainerError as error:
    print(error.stderr.decode().strip())
    #> ...
    #> [ALERT]    (1) : config : [/config/haproxy.cfg:13] : 'server web/apache' : could not resolve address 'apache'.
    #> [ALERT]    (1) : config : [/config/haproxy.cfg:14] : 'server web/nginx' : could not resolve address 'nginx'.
    #> [ALERT]    (1) : config : Failed to initialize server(s) addr.
# (3)
client.containers.run("httpd:2.4", name="apache", network="site", detach=True)
client.containers.run("nginx:1.26", name="nginx", network="site", detach=True)
verdict = client.containers.run(
    "haproxy:3.0",
    ["haproxy", "-c", "-V", "-f", "/config/haproxy.cfg"],
    network="site",
    volumes=here,
    remove=True,
)
print(verdict.decode().strip())
#> Configuration file is valid
