# (1)
docker run --detach --name web --label team=blue --env MODE=test nginx:1.26
#> 263f140bb911f08ad56268036841a13f17d35ff6a4c3e55ba3aac3e52d4465e5
docker inspect web | head --lines 4
#> [
#>     {
#>         "Id": "263f140bb911f08ad56268036841a13f17d35ff6a4c3e55ba3aac3e52d4465e5",
#>         "Created": "2026-11-22T19:32:02.766828922Z",
# (2)
docker inspect --format '{{.Name}} {{.State.Status}} {{.Config.Image}}' web
#> /web running nginx:1.26
docker inspect --format '{{json .Config.Cmd}}' web
#> ["nginx","-g","daemon off;"]
# (3)
docker inspect --format '{{index .Config.Labels "team"}}' web
#> blue
docker inspect --format '{{range .Config.Env}}{{println .}}{{end}}' web | grep MODE
#> MODE=test
# (4)
docker inspect --format '{{.State.Pid}} {{.Pid}}' web
#>
#> template parsing error: template: :1:17: executing "" at <.Pid>: map has no entry for key "Pid"
#! exit 1
docker inspect --type container nobody
#> []
#> Error response from daemon: No such container: nobody
#! exit 1
