"""Makes the bundled model. The service never imports it."""
