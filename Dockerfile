FROM python:3.13-slim AS build
WORKDIR /app
COPY requirements-full.lock .
RUN python -m venv /venv && /venv/bin/pip install --no-cache-dir --require-hashes -r requirements-full.lock

FROM python:3.13-slim
# The book of people belongs to a user without rights, in a volume of its own.
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin sincerely \
    && install -d -o sincerely -g sincerely -m 0700 /data
WORKDIR /app
COPY --from=build /venv /venv
COPY pyproject.toml LICENSE ./
COPY sincerely sincerely
COPY storage storage
COPY handlers handlers
COPY bot bot
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 DATA_DIR=/data
USER 10001
VOLUME /data
# /healthz says "not well" when Telegram has not been heard for long, or something waits for minutes.
HEALTHCHECK --interval=60s --timeout=10s --start-period=60s --retries=3 CMD ["python", "-m", "bot", "health"]
# SIGTERM: the bot finishes what is on its way within eight seconds and gives back the rest.
STOPSIGNAL SIGTERM
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run"]
