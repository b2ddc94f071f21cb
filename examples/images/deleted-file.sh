# (1)
docker run --name writer busybox sh -c 'echo open sesame > /password'
docker commit writer cave:1
#> sha256:cf86201bacf4212160aed09ce05b95c6a53e2ecd54ec7b5b1c8a73a03f710451
docker run --name eraser cave:1 rm /password
docker commit eraser cave:2
#> sha256:0ca70c10591a31dcb5bba9066538d507913e96de1df8a5ffd28859d502094b4a
docker run --rm cave:2 cat /password
#> cat: can't open '/password': No such file or directory
#! exit 1
# (2)
docker save --output cave.tar cave:2
tar --extract --file cave.tar
# (3)
for blob in blobs/sha256/*; do
  tar --extract --to-stdout --file "$blob" password 2>/dev/null || true
done
#> open sesame
