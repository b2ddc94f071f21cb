import docker
from docker.errors import APIError

client = docker.from_env()

def try_to_join(**options):
    try:
        client.containers.run(
            "busybox", ["true"], network="container:web", auto_remove=True, **options
        )
    except APIError as error:
        return error.explanation

# (1)
print(try_to_join())
#> joining network namespace of container: No such container: web
# (2)
web = client.containers.create("busybox", ["httpd", "-f", "-p", "80"], name="web")
print(try_to_join())
#> cannot join network namespace of a non running container: container web is created
# (3)
web.start()
print(try_to_join(hostname="tools"))
#> conflicting options: hostname and the network mode
# (4)
tools = client.containers.run(
    "busybox",
    ["sleep", "infinity"],
    name="tools",
    init=True,
    network="container:web",
    detach=True,
)
web.remove(force=True)
try:
    tools.restart()
except APIError as error:
    print(error.explanation)
    #> Cannot restart container 7471a3e5d5c04ebad2da069319bc879e775c59ca730b0fe460c12fa629137ef7: joining network namespace of container: No such container: 86e79a459ffdb88aa9267acb750f345cd4a3a59f8521c7fb3ec2598b747f60cb
