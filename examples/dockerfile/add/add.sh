# (1)
mkdir box && echo 'Dear reader' > box/letter
tar --create --gzip --file box.tar.gz box
python3 -m zipfile --create box.zip box
# (2)
docker build --quiet --tag parcels .
#> sha256:dae7eea0c8b4bcdcf16c0198b3f1be9f9c0a4dbf2a575841d5716d8361a5ed7b
docker run --rm parcels find /added /copied -type f | sort
#> /added/box.zip
#> /added/box/letter
#> /copied/box.tar.gz
# (3)
printf 'FROM parcels\nRUN unzip /added/box.zip -d /unzipped\n' > unzip.Dockerfile
docker build --quiet --file unzip.Dockerfile --tag unzipped .
#> sha256:cee4876f1dbb93f7ee5ead4531670b166375aded0c2577c00cd2edfc07d42835
docker run --rm unzipped cat /unzipped/box/letter
#> Dear reader
