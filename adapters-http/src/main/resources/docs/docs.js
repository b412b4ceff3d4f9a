// Draws the document of the process that serves this page; nobody else is asked.
SwaggerUIBundle({
  url: "/openapi.json",
  domNode: document.getElementById("docs"),
  deepLinking: true,
  validatorUrl: null,
  onComplete: () => {
    document.body.dataset.ready = "true";
  },
});
