# (1)
docker create --name planned busybox true
#> 87e43db8c8a6fec517444814a20cc2e730eedf567a7e8cbffa3bf3f1ef890961
docker run --name finished busybox true
docker run --name broken busybox false
#! exit 1
docker run --detach --name open busybox sleep infinity
#> 2c983b47f2a5762bc100b0db612408937fc927c9258b0a67c0f5b4fb6c162c41
docker run --detach --name frozen busybox sleep infinity
#> c9c719448ae105a7cfec6b19a640014a31820ab8c7543fc3407b314e6bbc76a8
docker pause frozen
#> frozen
# (2)
docker ps --format 'table {{.Names}}\t{{.State}}\t{{.Status}}'
#> NAMES     STATE     STATUS
#> frozen    paused    Up Less than a second (Paused)
#> open      running   Up 1 second
# (3)
docker ps --all --format 'table {{.Names}}\t{{.State}}\t{{.Status}}'
#> NAMES     STATE     STATUS
#> frozen    paused    Up Less than a second (Paused)
#> open      running   Up 1 second
#> broken    exited    Exited (1) 1 second ago
#> finished      exited    Exited (0) 2 seconds ago
#> planned   created   Created
# (4)
docker ps --latest --format '{{.Names}}'
#> frozen
docker ps --last 3 --format '{{.Names}}'
#> frozen
#> open
#> broken
