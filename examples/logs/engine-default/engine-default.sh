# (1)
dockerd --validate --config-file daemon.json
#> configuration OK
# (2)
sed 's/log-driver/logdriver/' daemon.json > misspelt.json
dockerd --validate --config-file misspelt.json
#> unable to configure the Docker daemon with file misspelt.json: the following directives don't match any configuration option: logdriver
#! exit 1
sed 's/"3"/3/' daemon.json > number.json
dockerd --validate --config-file number.json
#> unable to configure the Docker daemon with file number.json: invalid JSON: json: cannot unmarshal number into Go struct field Config.log-opts.max-file of type string
#! exit 1
# (3)
sed 's/json-file/jsonfile/' daemon.json > no-such-driver.json
dockerd --validate --config-file no-such-driver.json
#> configuration OK
