# (1)
docker run --detach --name jenkins --restart unless-stopped --volume jenkins:/var/jenkins_home \
  --publish 127.0.0.1:8080:8080 jenkins/jenkins:lts-jdk21
# (2)
curl --silent --fail --retry 120 --retry-delay 1 --retry-all-errors --output /dev/null \
  http://localhost:8080/login
docker exec jenkins cat /var/jenkins_home/secrets/initialAdminPassword
# (3)
docker pull jenkins/jenkins:lts-jdk21
docker stop jenkins
docker rm jenkins
docker run --detach --name jenkins --restart unless-stopped --volume jenkins:/var/jenkins_home \
  --publish 127.0.0.1:8080:8080 jenkins/jenkins:lts-jdk21
