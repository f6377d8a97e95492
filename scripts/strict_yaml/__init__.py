"""Any YAML file, read strictly into a model: either the model, or every problem in plain words."""
