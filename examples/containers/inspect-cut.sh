# (1)
docker create --name desk busybox sh -c 'echo a command with many words in it'
#> 031ae282cadf25264990dac3e02dc43ad46ca1fa97b6a882e926ac1f7cf3c769
sh -c 'docker inspect --format {{ .Id }} desk'
#> template parsing error: template: :1: unclosed action
#! exit 64
docker inspect --format '{{ .Id }}' desk
#> 031ae282cadf25264990dac3e02dc43ad46ca1fa97b6a882e926ac1f7cf3c769
# (2)
docker ps --all --format '{{.ID}} {{.Command}}'
#> 031ae282cadf "sh -c 'echo a comma…"
docker ps --all --no-trunc --format '{{.ID}} {{.Command}}'
#> 031ae282cadf25264990dac3e02dc43ad46ca1fa97b6a882e926ac1f7cf3c769 "sh -c 'echo a command with many words in it'"
# (3)
docker inspect --format '{{.Config.Cmd}}' desk
#> [sh -c echo a command with many words in it]
docker inspect --format '{{json .Config.Cmd}}' desk
#> ["sh","-c","echo a command with many words in it"]
# (4)
docker inspect --format '{{.id}}' desk
#>
#> template parsing error: template: :1:2: executing "" at <.id>: map has no entry for key "id"
#! exit 1
