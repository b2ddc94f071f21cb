# (1)
docker run --detach --name forks busybox httpd -p 80
#> 5a3f27ce2580b6a98957cb165a1be6b30c13efdf0a7e5c77807226891f7008a8
docker wait forks
#> 0
# (2)
docker run --detach --name stays busybox httpd -f -p 80
#> 925aab3b565d350404e214ba2170ae0332fdf6192e73779c4a823b300106ffa4
docker ps --format '{{.Names}} runs {{.Command}}'
#> stays runs "httpd -f -p 80"
# (3)
docker run --detach --name shell busybox
#> 48daa94782e3064b7923a744765f5927885b36b1215eca00d83098ba47405ace
docker wait shell
#> 0
docker run --detach --interactive --name waiting busybox
#> e0b5bc2bb220ab22b035c049149afb62f6744b80e4a977bcde8611f4829f3b58
docker ps --format '{{.Names}} runs {{.Command}}'
#> waiting runs "sh"
#> stays runs "httpd -f -p 80"
