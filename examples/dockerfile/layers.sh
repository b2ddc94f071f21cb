# (1)
base=$(docker inspect --format '{{len .RootFS.Layers}}' busybox:1.37)
for instruction in 'RUN true' 'RUN true && true' 'WORKDIR /new' 'VOLUME /data' \
  'ENV A=b' 'EXPOSE 80' 'USER 1000' 'CMD ["date"]'; do
  printf 'FROM busybox:1.37\n%s\n' "$instruction" | docker build --quiet --tag tried - > tried.id
  layers=$(docker inspect --format '{{len .RootFS.Layers}}' tried)
  echo "$((layers - base)) $instruction"
done
#> 1 RUN true
#> 1 RUN true && true
#> 1 WORKDIR /new
#> 0 VOLUME /data
#> 0 ENV A=b
#> 0 EXPOSE 80
#> 0 USER 1000
#> 0 CMD ["date"]
# (2)
printf 'FROM busybox:1.37\nRUN true\nRUN true\n' | docker build --quiet --tag tried - > tried.id
layers=$(docker inspect --format '{{len .RootFS.Layers}}' tried)
echo "$((layers - base)) RUN true, RUN true"
#> 2 RUN true, RUN true
