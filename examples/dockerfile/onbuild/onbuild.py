import docker

client = docker.from_env()

# (1)
base, log = client.images.build(path="base", tag="site-base", rm=True)
print(client.containers.run("site-base", remove=True))
#> b''
print(base.attrs["Config"]["OnBuild"])
#> ['COPY . .', 'RUN echo "trigger ran" && date +%s%N > built.txt']

# (2)
blog, log = client.images.build(path="blog", tag="blog", rm=True)
print(client.containers.run("blog", remove=True))
#> b'Dockerfile\nbuilt.txt\npost.html\n'

# (3)
built = ["cat", "built.txt"]
first = client.containers.run("blog", built, remove=True)
print(client.containers.run("blog", built, remove=True) == first)
#> True

# (4)
client.images.build(path="news", tag="news", rm=True)
print(client.containers.run("news", remove=True))
#> b'Dockerfile\nbuilt.txt\npost.html\n'
print(blog.attrs["Config"]["OnBuild"])
#> None
