from pathlib import Path

import docker
from docker.utils import parse_env_file

client = docker.from_env()

def run(environment):
    output = client.containers.run("shirt", environment=environment, remove=True)
    print(output.decode().strip())
    #> COLOUR=red SIZE=large
    #> COLOUR=green SIZE=large
    #> COLOUR=blue SIZE=large
    #> COLOUR= SIZE=large
    #> COLOUR=unset SIZE=large

# (1)
shirt, log = client.images.build(path=".", tag="shirt", rm=True)
run({})

# (2)
Path("settings.env").write_text("COLOUR=green\n")
settings = parse_env_file("settings.env")
run(settings)
run(settings | {"COLOUR": "blue"})

# (3)
run({"COLOUR": ""})
run({"COLOUR": None})

# (4)
print(shirt.attrs["Config"]["Env"])
#> ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', 'COLOUR=red', 'SIZE=large']
