# (1)
docker run --detach --name registry --publish 127.0.0.1:5001:5000 registry:2
#> 51bee4e0103c270ccd61e20e026984a5ad4f50702ef5d0c18e427b4ab51730ea
curl --silent --retry 20 --retry-all-errors http://localhost:5001/v2/_catalog
#> {"repositories":[]}
for name in tools/busybox:1 kitchen/menu:1 kitchen/menu:2; do
  docker tag busybox localhost:5001/$name
done
docker push --quiet localhost:5001/tools/busybox:1
#> localhost:5001/tools/busybox:1
docker push --quiet --all-tags localhost:5001/kitchen/menu
#> localhost:5001/kitchen/menu
# (2)
curl --silent http://localhost:5001/v2/_catalog
#> {"repositories":["kitchen/menu","tools/busybox"]}
curl --silent http://localhost:5001/v2/tools/busybox/tags/list
#> {"name":"tools/busybox","tags":["1"]}
curl --silent http://localhost:5001/v2/kitchen/menu/tags/list | grep --only-matching '"[0-9]"' | sort
#> "1"
#> "2"
# (3)
curl --silent 'http://localhost:5001/v2/_catalog?n=1'
#> {"repositories":["kitchen/menu"]}
curl --silent 'http://localhost:5001/v2/_catalog?n=1&last=kitchen/menu'
#> {"repositories":["tools/busybox"]}
# (4)
curl --silent http://localhost:5001/v2/kitchen/soup/tags/list
#> {"errors":[{"code":"NAME_UNKNOWN","message":"repository name not known to registry","detail":{"name":"kitchen/soup"}}]}
docker search localhost:5001/menu
#> Error response from daemon: Unexpected status code 404
#! exit 1
