#!/bin/sh
# How many small changes of the essential criteria do the cases notice? Prints the
# table and, with -v, the changes that nothing notices; fails below the least share.
#
#     sh tests/mutation.sh BUILD [-v] [BEGINNING OF CRITERIA]
BUILD=$(cd "$1" && pwd) && shift || exit 2
SOURCE=$(cd "$(dirname "$0")/.." && pwd)
export BUILD SOURCE
exec "$BUILD/tests/mutation" "$@"
