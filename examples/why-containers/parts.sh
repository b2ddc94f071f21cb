# (1)
docker version --format '{{range .Server.Components}}{{println .Name}}{{end}}'
#> Engine
#> containerd
#> runc
#> docker-init
#>
docker info --format '{{.DefaultRuntime}}'
#> runc
# (2)
docker run --detach --name nap busybox sleep infinity
#> f5ee6a28b822d1ef4a676152f51be7b49874dba172be91cfc81ec2dd69feee58
pid=$(docker inspect --format '{{.State.Pid}}' nap)
parent=$(ps --format ppid= --pid "$pid" | tr --delete ' ')
ps --format comm= --pid "$pid"
#> sleep
ps --format comm= --pid "$parent"
#> containerd-shim
# (3)
ps --format comm= -C dockerd,containerd | sort
#> containerd
#> dockerd
ps --format comm= -C runc
#! exit 1
