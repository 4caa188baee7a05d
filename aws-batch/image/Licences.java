import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Prints a line for each component of a CycloneDX parts list: `java Licences.java bom.xml`. A component without any licence
/// is an error.
final class Licences {

    private Licences() {}

    public static void main(String[] files) throws Exception {
        NodeList components = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of(files[0]).toFile())
                .getElementsByTagName("component");
        TreeSet<String> rows = new TreeSet<>();
        for (int i = 0; i < components.getLength(); i++) {
            Element component = (Element) components.item(i);
            if (!component.getParentNode().getParentNode().getNodeName().equals("bom")) {
                continue; // the tool that made the list
            }
            String name = text(component, "group") + ":" + text(component, "name") + ":" + text(component, "version");
            List<String> licences = licences(component);
            if (licences.isEmpty() && !name.startsWith("io.zenmarket:")) {
                throw new IllegalStateException(files[0] + ": expected a licence of " + name + ", was none");
            }
            rows.add(name + "  " + (licences.isEmpty() ? "Apache-2.0" : String.join(" or ", licences)));
        }
        rows.forEach(System.out::println);
    }

    private static List<String> licences(Element component) {
        List<String> found = new ArrayList<>();
        for (String tag : List.of("id", "name", "expression")) {
            NodeList lists = component.getElementsByTagName("licenses");
            for (int i = 0; i < lists.getLength(); i++) {
                NodeList values = ((Element) lists.item(i)).getElementsByTagName(tag);
                for (int j = 0; j < values.getLength(); j++) {
                    found.add(values.item(j).getTextContent().strip());
                }
            }
        }
        return found;
    }

    private static String text(Element component, String tag) {
        NodeList values = component.getElementsByTagName(tag);
        return values.getLength() == 0 ? "" : values.item(0).getTextContent().strip();
    }
}
