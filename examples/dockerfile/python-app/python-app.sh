# (1)
docker build --quiet --file late.Dockerfile --tag app:late .
#> sha256:3af5701e9a5f6a37b130d128b86e4cf42a73d4cf76370bec4242e1434178d8a8
docker build --quiet --tag app:early .
#> sha256:edd958416df70547e180f73ab58ad1bd890585b1c8c4adaf6bd213cac135dee3
# (2)
echo '# a change in the program' >> app.py
TIMEFORMAT='everything at once: %Rs'
time docker build --quiet --file late.Dockerfile --tag app:late .
#> sha256:0a47d2b1330145a12a1ed12fdfcd925d5c45a69e0a81b011a7a1cce81b33ffe4
#> everything at once: 1.847s
TIMEFORMAT='requirements first: %Rs'
time docker build --quiet --tag app:early .
#> sha256:6688bef42a4fcdc54f6e9de5f376b70fd5865430655368024449155625d21f15
#> requirements first: 0.276s
# (3)
docker run --detach --name app --publish 8080:8080 app:early
#> 4a3bbfaa58d9682c008b98b3a31fe1f46b3eff70a22e071bc4c494e0a8114729
curl --silent --retry 20 --retry-all-errors http://localhost:8080/
#> Hello from user 65534
