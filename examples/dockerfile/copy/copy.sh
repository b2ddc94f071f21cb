# (1)
docker build --quiet --tag copied .
#> sha256:8e7f431a62538390837fb83f485b6057dfb60ef3481f23af80f22c96c21650b1
# (2)
docker run --rm copied find /contents /wrapped /several -type f | sort
#> /contents/about.html
#> /contents/css/style.css
#> /contents/index.html
#> /several/about.html
#> /several/index.html
#> /several/notes.txt
#> /wrapped/site/about.html
#> /wrapped/site/css/style.css
#> /wrapped/site/index.html
# (3)
docker run --rm --user 0 copied stat -c '%u %a %n' /several/notes.txt /mine/notes.txt
#> 0 644 /several/notes.txt
#> 1000 600 /mine/notes.txt
# (4)
printf 'FROM busybox:1.37\nCOPY notes.txt /name\nCOPY notes.txt /folder/\n' > target.Dockerfile
docker build --quiet --file target.Dockerfile --tag targets .
#> sha256:6516c0ae2739e5907895c9d596cb755e385ffabb308a444b47a9d0d03fd3d894
docker run --rm targets find /name /folder -type f
#> /name
#> /folder/notes.txt
