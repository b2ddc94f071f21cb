FROM python:3.13-slim
WORKDIR /app
COPY . .
RUN pip install --quiet --no-cache-dir --requirement requirements.txt
CMD ["python", "app.py"]
