"""Checks an XML file by an XML schema; prints the errors as a JSON list."""

import json
import sys

from lxml import etree

schema = etree.XMLSchema(etree.parse(sys.argv[1]))
schema.validate(etree.parse(sys.argv[2]))
print(json.dumps([f"line {error.line}: {error.message}" for error in schema.error_log]))
