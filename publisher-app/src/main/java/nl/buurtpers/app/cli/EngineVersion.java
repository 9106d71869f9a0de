package nl.buurtpers.app.cli;

import nl.buurtpers.app.publishing.Engine;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} shows. */
final class EngineVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {Engine.name()};
    }
}
