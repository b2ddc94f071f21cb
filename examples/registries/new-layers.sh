# (1)
docker run --detach --name registry --publish 127.0.0.1:5001:5000 registry:2
#> a40f0e3c1c310b1d6cf026d1b4638a36cf787f93328d65b57bd987b960e18f18
curl --silent --retry 20 --retry-all-errors http://localhost:5001/v2/_catalog
#> {"repositories":[]}
docker tag busybox localhost:5001/tools/busybox:1
docker push localhost:5001/tools/busybox:1
#> The push refers to repository [localhost:5001/tools/busybox]
#> 2548f591152b: Pushed
#> ...
# (2)
docker push localhost:5001/tools/busybox:1
#> The push refers to repository [localhost:5001/tools/busybox]
#> 2548f591152b: Layer already exists
#> ...
# (3)
docker run --name cook busybox sh -c 'echo soup > /menu'
docker commit cook localhost:5001/kitchen/menu:1
#> sha256:061058c5f9ef69e51b9c43bd10724d3d0151e79661b01e32fcef51fbca67f950
docker push localhost:5001/kitchen/menu:1 |
  grep --only-matching 'Pushed\|Mounted from .*\|Layer already exists' | sort
#> Mounted from tools/busybox
#> Pushed
# (4)
docker commit --change 'CMD cat /menu' cook localhost:5001/kitchen/menu:2
#> sha256:3cd9490c88a6c616af535007a691728ea62e10e5ef0cf4491abd1e637b469cae
docker push localhost:5001/kitchen/menu:2 |
  grep --only-matching 'Pushed\|Mounted from .*\|Layer already exists' | sort
#> Layer already exists
#> Layer already exists
