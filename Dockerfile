# syntax=docker/dockerfile:1
FROM python:3.11.15-slim-bookworm AS build
ARG UV_VERSION=0.13.8
ENV UV_PROJECT_ENVIRONMENT=/opt/skillatlas UV_COMPILE_BYTECODE=1 UV_LINK_MODE=copy UV_PYTHON_DOWNLOADS=never
RUN pip install --no-cache-dir uv==${UV_VERSION}
WORKDIR /src
COPY pyproject.toml uv.lock README.md LICENSE NOTICE ./
RUN uv sync --locked --no-dev --no-install-project
COPY api ./api
COPY extractors ./extractors
COPY graph ./graph
COPY schema ./schema
RUN uv sync --locked --no-dev --no-editable
# Reads a posting once, so that the compiled forms of the taxonomy and of its labels are in the image, where nothing can be
# written later; the user that runs is not the one that makes them.
RUN echo "We need Python." | XDG_CACHE_HOME=/opt/skillatlas/cache /opt/skillatlas/bin/skillatlas extract - > /dev/null \
    && chmod -R a+rX /opt/skillatlas/cache

FROM python:3.11.15-slim-bookworm
RUN useradd --system --uid 10001 --home-dir /var/lib/skillatlas --create-home skillatlas
COPY --from=build /opt/skillatlas /opt/skillatlas
ENV PATH=/opt/skillatlas/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    XDG_CACHE_HOME=/opt/skillatlas/cache \
    SKILLATLAS_STORE=/var/lib/skillatlas/atlas.db \
    SKILLATLAS_HOST=0.0.0.0 \
    SKILLATLAS_PORT=8000
USER skillatlas
WORKDIR /var/lib/skillatlas
VOLUME /var/lib/skillatlas
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
    CMD ["python", "-c", "import os, urllib.request; urllib.request.urlopen('http://127.0.0.1:' + os.environ['SKILLATLAS_PORT'] + '/readyz', timeout=2)"]
CMD ["skillatlas", "serve"]
