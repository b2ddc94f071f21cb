# (1)
docker run --detach --name registry --publish 127.0.0.1:5001:5000 \
  --volume images:/var/lib/registry registry:2
#> 6d9129e308b2bd457e51b741f88f9797a4799889969d8f4d8e5adb761c3e150e
curl --silent --retry 20 --retry-all-errors http://localhost:5001/v2/_catalog
#> {"repositories":[]}
docker run --name printer busybox sh -c 'head -c 4000000 /dev/urandom > /pages'
docker commit printer localhost:5001/book:1
#> sha256:289f178256a04ab2d32a74314397d0e0e6e05139730d377388e1b2c1eebbc1cf
docker push --quiet localhost:5001/book:1
#> localhost:5001/book:1
digest=$(docker images --digests --format '{{.Digest}}' localhost:5001/book)
# (2)
curl --silent --request DELETE http://localhost:5001/v2/book/manifests/"$digest"
#> {"errors":[{"code":"UNSUPPORTED","message":"The operation is unsupported."}]}
# (3)
docker rm --force registry
#> registry
docker run --detach --name registry --publish 127.0.0.1:5001:5000 \
  --env REGISTRY_STORAGE_DELETE_ENABLED=true \
  --volume images:/var/lib/registry registry:2
#> 2d9c68f9fc20acc60ce8df81dbd466f853df8bdcbd4ceffd535270a264490bb3
curl --silent --retry 20 --retry-all-errors --request DELETE \
  http://localhost:5001/v2/book/manifests/1
#> {"errors":[{"code":"DIGEST_INVALID","message":"provided digest did not match uploaded content"}]}
curl --silent --request DELETE --write-out '%{http_code}\n' \
  http://localhost:5001/v2/book/manifests/"$digest"
#> 202
curl --silent http://localhost:5001/v2/book/tags/list
#> {"name":"book","tags":null}
docker run --rm --volume images:/images busybox find /images -size +3000k | wc --lines
#> 1
# (4)
docker stop registry
#> registry
docker run --rm --volumes-from registry registry:2 \
  garbage-collect /etc/docker/registry/config.yml 2> /dev/null
#> book
#>
#> 0 blobs marked, 4 blobs and 0 manifests eligible for deletion
#> ...
docker run --rm --volume images:/images busybox find /images -size +3000k | wc --lines
#> 0
docker start registry
#> registry
curl --silent --retry 20 --retry-all-errors http://localhost:5001/v2/_catalog
#> {"repositories":["book"]}
