"""The browser part and the styles, made into small files by esbuild."""
