#!/bin/sh
# Joins the layers, without comments and indents, into the one stylesheet a page loads.
cd "$(dirname "$0")" || exit 1
sed -e 's:/\*[^*]*\*/::g' -e 's/^ *//' -e '/^ *$/d' Styles/0*.css > wwwroot/css/theme.css
