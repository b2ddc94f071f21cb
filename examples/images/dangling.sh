# (1)
docker run --name monday busybox sh -c 'echo Monday > /day'
docker commit monday calendar
#> sha256:15e627e3f6f2b3bf4945b1e7b1f95a37cc4c00e13074e0e94f50f8f88c304e6e
docker run --name tuesday busybox sh -c 'echo Tuesday > /day'
docker commit tuesday calendar
#> sha256:69900abdf9a877b798e0e0f27efdddc5d881ddb4954edf3bb42889747b72984a
# (2)
docker images --filter dangling=true --format '{{.Repository}}:{{.Tag}} {{.ID}}'
#> <none>:<none> 15e627e3f6f2
docker run --rm calendar cat /day
#> Tuesday
docker run --rm "$(docker images --filter dangling=true --quiet)" cat /day
#> Monday
# (3)
docker image prune --force
#> Deleted Images:
#> deleted: sha256:15e627e3f6f2b3bf4945b1e7b1f95a37cc4c00e13074e0e94f50f8f88c304e6e
#> deleted: sha256:9836dfe31d78837d56b8208da959970b7b2d45e1f097bea9646670c5ee5a1cef
#>
#> Total reclaimed space: 7B
docker images --filter dangling=true --quiet
