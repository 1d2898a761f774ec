// Draws the incidents of the table on the bundled map of the world; a click on a spot narrows the table.
import * as maplibregl from "/static/vendor/maplibre-gl.mjs";

const place = document.querySelector("#map");
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const style = {
  version: 8,
  sources: { world: { type: "geojson", data: "/static/vendor/world.json", attribution: "Natural Earth" } },
  layers: [
    { id: "sea", type: "background", paint: { "background-color": colour("--ground") } },
    { id: "land", type: "fill", source: "world", paint: { "fill-color": colour("--soft") } },
    { id: "border", type: "line", source: "world", paint: { "line-color": colour("--faint"), "line-width": 0.5 } },
  ],
};

const dot = (map, points) => {
  map.addSource("incidents", { type: "geojson", data: points });
  map.addLayer({
    id: "incidents", type: "circle", source: "incidents",
    paint: {
      "circle-radius": ["min", 26, ["+", 3, ["*", 1.6, ["sqrt", ["get", "number"]]]]],
      "circle-color": colour("--warn"), "circle-opacity": 0.55,
      "circle-stroke-color": colour("--warn"), "circle-stroke-width": 1,
    },
  });
};

const fit = (map, points) => {
  if (!points.features.length) return;
  const bounds = new maplibregl.LngLatBounds();
  points.features.forEach((each) => bounds.extend(each.geometry.coordinates));
  map.fitBounds(bounds, { padding: 40, maxZoom: 6, animate: false });
};

const draw = async () => {
  place.replaceChildren();
  const map = new maplibregl.Map({
    container: place, style, center: [20, 20], zoom: 0.8, attributionControl: { compact: true },
    dragRotate: false, pitchWithRotate: false, maxZoom: 9, renderWorldCopies: false,
  });
  map.addControl(new maplibregl.NavigationControl({ showCompass: false }));
  await new Promise((done) => { map.on("load", done); });
  if (place.dataset.lat) {
    const point = { type: "Point", coordinates: [Number(place.dataset.lon), Number(place.dataset.lat)] };
    const points = { type: "FeatureCollection", features: [{ type: "Feature", geometry: point, properties: { number: 4 } }] };
    dot(map, points);
    map.jumpTo({ center: point.coordinates, zoom: 4 });
    return;
  }
  const points = await (await fetch(place.dataset.points)).json();
  dot(map, points);
  fit(map, points);
  map.on("click", "incidents", (event) => {
    const to = new URL(place.dataset.list, location.href);
    to.searchParams.set("cell", event.features[0].properties.cell);
    location.assign(to);
  });
  map.on("mouseenter", "incidents", () => { map.getCanvas().style.cursor = "pointer"; });
  map.on("mouseleave", "incidents", () => { map.getCanvas().style.cursor = ""; });
};

if (place) draw();
